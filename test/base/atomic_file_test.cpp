// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <bowlby/base/atomic_file.hpp>
#include <csignal>
#include <thread>
#include <vector>

#include "base/temporary_folder.hpp"

namespace bowlby::base {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;
using testing::HasSubstr;

/// While it lives, no file may grow beyond `bytes`: what a full disk does to a program.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) : former_signal_{std::signal(SIGXFSZ, SIG_IGN)} {
    ::getrlimit(RLIMIT_FSIZE, &former_);
    rlimit const now{bytes, former_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &now);
  }
  FullDisk(FullDisk const&) = delete;
  FullDisk& operator=(FullDisk const&) = delete;
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &former_);
    std::signal(SIGXFSZ, former_signal_);
  }

 private:
  rlimit former_{};
  void (*former_signal_)(int);
};

std::string read_back(fs::path const& path) { return read_whole_file(path, 1 << 26).value(); }

TEST(WriteFileAtomically, WritesWhatIsReadBackIncludingNulBytes) {
  TemporaryFolder const folder;
  std::string const bytes("a\0b\r\n\xff", 6);
  ASSERT_TRUE(write_file_atomically(folder / "table.csv", bytes));
  EXPECT_EQ(read_back(folder / "table.csv"), bytes);
}

TEST(WriteFileAtomically, ReplacesAndKeepsPermissions) {
  TemporaryFolder const folder;
  auto const path = folder / "table.csv";
  ASSERT_TRUE(write_file_atomically(path, "old and longer"));
  ASSERT_EQ(::chmod(path.c_str(), 0640), 0);
  ASSERT_TRUE(write_file_atomically(path, "new"));
  EXPECT_EQ(read_back(path), "new");
  struct stat found{};
  ASSERT_EQ(::stat(path.c_str(), &found), 0);
  EXPECT_EQ(found.st_mode & 0777, 0640U);
  EXPECT_EQ(folder.names(), std::vector<std::string>{"table.csv"});
}

TEST(WriteFileAtomically, LeavesTheOldFileAndNoTemporaryWhenTheDiskIsFull) {
  TemporaryFolder const folder;
  auto const path = folder / "table.csv";
  ASSERT_TRUE(write_file_atomically(path, "old"));
  result<void> written;
  {
    FullDisk const full{4096};
    written = write_file_atomically(path, std::string(1 << 20, 'x'));
  }
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().failure, Failure::incomplete);
  EXPECT_THAT(message(written.error()), HasSubstr("free some space"));
  EXPECT_EQ(read_back(path), "old");
  EXPECT_EQ(folder.names(), std::vector<std::string>{"table.csv"});
}

TEST(WriteFileAtomically, AdvisesWhereTheFolderIsMissing) {
  TemporaryFolder const folder;
  auto const written = write_file_atomically(folder / "nowhere" / "table.csv", "x");
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().failure, Failure::usage);
  EXPECT_THAT(message(written.error()), HasSubstr("create the folder"));
  EXPECT_TRUE(folder.names().empty());
}

TEST(WriteFileAtomically, RefusesAFolder) {
  TemporaryFolder const folder;
  for (auto const& path : {folder.path(), folder / ""}) {
    auto const written = write_file_atomically(path, "x");
    ASSERT_FALSE(written);
    EXPECT_THAT(message(written.error()), HasSubstr("name a file inside this folder"));
  }
  EXPECT_TRUE(folder.names().empty());
}

TEST(WriteFileAtomically, KeepsALinkAndReplacesWhatItPointsTo) {
  TemporaryFolder const folder;
  fs::create_directory(folder / "inside");
  ASSERT_TRUE(write_file_atomically(folder / "inside" / "real.csv", "old"));
  fs::create_symlink("inside/real.csv", folder / "link.csv");
  ASSERT_TRUE(write_file_atomically(folder / "link.csv", "new"));
  EXPECT_TRUE(fs::is_symlink(folder / "link.csv"));
  EXPECT_EQ(read_back(folder / "inside" / "real.csv"), "new");
}

TEST(WriteFileAtomically, IsWholeAtAnyMomentForAReader) {
  TemporaryFolder const folder;
  auto const path = folder / "table.csv";
  auto const content = [](char letter) { return std::string(100'000, letter); };
  ASSERT_TRUE(write_file_atomically(path, content('a')));
  std::vector<std::jthread> writers;
  for (char const letter : {'b', 'c'}) {
    writers.emplace_back([&, letter] {
      for (int i = 0; i < 20; ++i) EXPECT_TRUE(write_file_atomically(path, content(letter)));
    });
  }
  for (int i = 0; i < 100; ++i) {
    auto const seen = read_back(path);
    ASSERT_FALSE(seen.empty());
    ASSERT_EQ(seen, content(seen.front()));
  }
  writers.clear();
  EXPECT_EQ(folder.names(), std::vector<std::string>{"table.csv"});
}

TEST(ReadWholeFile, RefusesWithAdvice) {
  TemporaryFolder const folder;
  ASSERT_TRUE(write_file_atomically(folder / "five", "12345"));
  EXPECT_EQ(read_whole_file(folder / "five", 5).value(), "12345");
  EXPECT_THAT(message(read_whole_file(folder / "five", 4).error()),
              HasSubstr("is larger than 4 bytes"));
  EXPECT_THAT(message(read_whole_file(folder / "six", 4).error()),
              HasSubstr("check the name and the folder"));
  EXPECT_THAT(message(read_whole_file(folder.path(), 4).error()), HasSubstr("is a folder"));
}

TEST(ReadWholeFile, StopsAtTheLimitWhereASourceNeverEnds) {
  EXPECT_THAT(message(read_whole_file("/dev/zero", 1000).error()), HasSubstr("is larger than"));
  EXPECT_EQ(read_whole_file("/dev/null", 0).value(), "");
}

}  // namespace
}  // namespace bowlby::base
