// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <bowlby/base/atomic_file.hpp>
#include <cerrno>
#include <optional>
#include <system_error>

namespace bowlby::base {
namespace {

namespace fs = std::filesystem;

/// An open file, closed when it goes out of scope.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_{number} {}
  Descriptor(Descriptor const&) = delete;
  Descriptor& operator=(Descriptor const&) = delete;
  ~Descriptor() { close(); }

  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool open() const { return number_ >= 0; }
  /// False where the system reports late that bytes were lost (network disks do).
  bool close() {
    auto const number = std::exchange(number_, -1);
    return number < 0 || ::close(number) == 0;
  }

 private:
  int number_;
};

std::string reason(int code) { return std::generic_category().message(code); }

Error cannot_write(fs::path const& path, int code) {
  auto const folder = path.has_parent_path() ? path.parent_path().string() : std::string{"."};
  Error error{Failure::incomplete, path.string(), "could not be written", reason(code),
              "try again, or choose another place"};
  switch (code) {
    case ENOENT:
    case ENOTDIR:
      error.failure = Failure::usage;
      error.advice = fmt::format("create the folder {} first, or choose another place", folder);
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      error.failure = Failure::usage;
      error.advice = "choose a folder in which you may write";
      break;
    case EISDIR:
      error.failure = Failure::usage;
      error.advice = "name a file inside this folder";
      break;
    case ENAMETOOLONG:
      error.failure = Failure::usage;
      error.advice = "choose a shorter name";
      break;
    case ENOSPC:
    case EDQUOT:
    case EFBIG: error.advice = "free some space, or choose another disk"; break;
    default: break;
  }
  return error;
}

/// 0, or the reason why not everything was written.
int write_all(int number, std::string_view bytes) {
  while (!bytes.empty()) {
    auto const written = ::write(number, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    if (written == 0) return ENOSPC;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

/// A new file of a name that nobody else uses, also not another thread or a run that was killed.
int open_temporary(fs::path const& folder, fs::path& temporary) {
  for (int attempt = 0; attempt < 10'000; ++attempt) {
    temporary = folder / fmt::format(".bowlby-{}-{}.part", ::getpid(), attempt);
    auto const number = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (number >= 0 || errno != EEXIST) return number;
  }
  return -1;
}

/// So that the rename itself survives a power cut. Not every file system can; that is no failure.
void settle_folder(fs::path const& folder) {
  Descriptor const place{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (place.open()) static_cast<void>(::fsync(place.number()));
}

/// 0, or the reason why `target` was left as it was.
int replace(fs::path const& target, std::string_view bytes, std::optional<mode_t> mode) {
  auto const folder = target.has_parent_path() ? target.parent_path() : fs::path{"."};
  fs::path temporary;
  Descriptor file{open_temporary(folder, temporary)};
  if (!file.open()) return errno;
  auto code = write_all(file.number(), bytes);
  if (code == 0 && mode && ::fchmod(file.number(), *mode) != 0) code = errno;
  if (code == 0 && ::fsync(file.number()) != 0 && errno != EINVAL) code = errno;
  if (!file.close() && code == 0) code = errno;
  if (code == 0 && ::rename(temporary.c_str(), target.c_str()) != 0) code = errno;
  if (code != 0) {
    static_cast<void>(::unlink(temporary.c_str()));
  } else {
    settle_folder(folder);
  }
  return code;
}

}  // namespace

result<void> write_file_atomically(fs::path const& path, std::string_view bytes) {
  if (!path.has_filename()) return fail(cannot_write(path, EISDIR));
  auto target = path;
  struct stat found{};
  std::optional<mode_t> mode;
  if (::stat(path.c_str(), &found) == 0) {
    if (S_ISDIR(found.st_mode)) return fail(cannot_write(path, EISDIR));
    if (!S_ISREG(found.st_mode)) {
      Descriptor const pipe{::open(path.c_str(), O_WRONLY | O_CLOEXEC)};
      auto const code = pipe.open() ? write_all(pipe.number(), bytes) : errno;
      if (code != 0) return fail(cannot_write(path, code));
      return {};
    }
    if (::access(path.c_str(), W_OK) != 0) return fail(cannot_write(path, errno));
    mode = found.st_mode & 07777;
    std::error_code unresolved;  // a link stays a link: what it points to is replaced
    auto const resolved = fs::canonical(path, unresolved);
    if (!unresolved) target = resolved;
  }
  auto const code = replace(target, bytes, mode);
  if (code != 0) return fail(cannot_write(path, code));
  return {};
}

result<std::string> read_whole_file(fs::path const& path, std::size_t limit) {
  auto const refuse = [&path](std::string problem, std::string why, std::string advice) {
    return fail({Failure::unreadable, path.string(), std::move(problem), std::move(why),
                 std::move(advice)});
  };
  auto const too_large = [&] {
    return refuse(fmt::format("is larger than {} bytes", limit),
                  "more than a file of its kind holds", "check that it is the file you meant");
  };
  Descriptor const file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  if (!file.open()) {
    auto const code = errno;
    return refuse("could not be opened", reason(code),
                  code == ENOENT || code == ENOTDIR ? "check the name and the folder"
                                                    : "check that you may read it");
  }
  struct stat found{};
  if (::fstat(file.number(), &found) != 0) {
    return refuse("could not be examined", reason(errno), "check that you may read it");
  }
  if (S_ISDIR(found.st_mode)) {
    return refuse("is a folder", "a single file is read here", "name a file inside it");
  }
  if (S_ISREG(found.st_mode) && static_cast<std::uintmax_t>(found.st_size) > limit) {
    return too_large();
  }
  std::string bytes;
  constexpr std::size_t chunk = 1 << 16;
  for (;;) {
    auto const before = bytes.size();
    bytes.resize(before + chunk);
    auto const got = ::read(file.number(), bytes.data() + before, chunk);
    auto const code = errno;
    bytes.resize(before + (got > 0 ? static_cast<std::size_t>(got) : 0));
    if (got < 0 && code == EINTR) continue;
    if (got < 0) {
      return refuse("could not be read to its end", reason(code),
                    "check the disk it is on, or copy it and try again");
    }
    if (got == 0) return bytes;
    if (bytes.size() > limit) return too_large();
  }
}

}  // namespace bowlby::base
