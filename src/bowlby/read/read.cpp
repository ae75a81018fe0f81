// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <array>
#include <bowlby/read/foreign.hpp>
#include <bowlby/read/format.hpp>
#include <bowlby/read/read.hpp>
#include <cstdio>
#include <memory>

namespace bowlby::read {
namespace {

base::Error too_big(std::string name, std::uint64_t bytes, Limits const& limits) {
  return unreadable(
      std::move(name),
      fmt::format("the file has {} MB, the limit is {} MB", bytes >> 20, limits.file_bytes >> 20),
      "no coded recording needs that much", "check that it is a coding file and not a video");
}

}  // namespace

base::result<Reading> read_bytes(std::string_view bytes, std::string_view name,
                                 Limits const& limits, std::optional<std::string> codebook) {
  if (bytes.size() > limits.file_bytes) {
    return base::fail(too_big(document({}, name).name, bytes.size(), limits));
  }
  auto source = document(bytes, name);
  source.codebook = std::move(codebook);
  if (bytes.empty()) {
    return base::fail(unreadable(source.name, "the file is empty (zero bytes)", "",
                                 "copy it again from where it was made, or restore a backup"));
  }
  if (auto const* format = recognise(source)) return format->read(source, limits);
  auto const foreign = recognise_foreign(source);
  return base::fail(unreadable(source.name, "looks like " + foreign.looks_like,
                               "Bowlby reads ELAN .eaf, Codix and its own event tables",
                               foreign.advice));
}

base::result<std::string> load(std::filesystem::path const& path, Limits const& limits) {
  auto const name = valid_utf8(path.filename().string());
  std::error_code error;
  auto const status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) {
    return base::fail(
        unreadable(name, "there is no such file", "", "check the name and the folder"));
  }
  if (!std::filesystem::is_regular_file(status)) {
    return base::fail(unreadable(name, "this is not a file", "", "name a file in it"));
  }
  auto const size = std::filesystem::file_size(path, error);
  if (!error && size > limits.file_bytes) return base::fail(too_big(name, size, limits));

  std::unique_ptr<std::FILE, int (*)(std::FILE*)> const file{std::fopen(path.c_str(), "rb"),
                                                             &std::fclose};
  if (!file) {
    return base::fail(unreadable(name, "the file cannot be opened", "",
                                 "check that you may read it and that no program locks it"));
  }
  std::string content;
  std::array<char, 65536> buffer{};
  for (;;) {
    auto const n = std::fread(buffer.data(), 1, buffer.size(), file.get());
    if (n == 0) break;
    content.append(buffer.data(), n);
    if (content.size() > limits.file_bytes) {
      return base::fail(too_big(name, content.size(), limits));
    }
  }
  if (std::ferror(file.get()) != 0) {
    return base::fail(unreadable(name, "reading stopped with an error", "", "check the disk"));
  }
  return content;
}

std::filesystem::path codebook_path(std::filesystem::path const& table) {
  auto path = table;
  path.replace_extension(".codebook.json");
  return path;
}

base::result<Reading> read_file(std::filesystem::path const& path, Limits const& limits) {
  auto bytes = load(path, limits);
  if (!bytes) return base::fail(bytes.error());
  std::optional<std::string> codebook;
  std::error_code error;
  auto const beside = codebook_path(path);
  if (beside != path && std::filesystem::is_regular_file(beside, error)) {
    auto text = load(beside, limits);
    if (!text) return base::fail(text.error());
    codebook = std::move(*text);
  }
  return read_bytes(*bytes, path.filename().string(), limits, std::move(codebook));
}

}  // namespace bowlby::read
