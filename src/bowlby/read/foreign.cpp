// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <bowlby/read/foreign.hpp>

namespace bowlby::read {
namespace {

struct Mark {
  std::string_view mark;
  std::string_view looks_like;
  std::string_view advice;
};

// What ELAN imports becomes an .eaf, which is read here; what else there is must become text first.
constexpr std::string_view by_elan = "import it in ELAN (File > Import) and save it there as .eaf";
constexpr std::string_view by_text =
    "save its rows (code, onset, offset) as tab-delimited text, import that in ELAN (File > "
    "Import) and save it there as .eaf";
constexpr std::string_view not_yet =
    "not read yet; if its program exports tab-delimited text, import that in ELAN (File > Import) "
    "and save it there as .eaf";

// At the very beginning of the bytes.
constexpr std::array<Mark, 13> magic{{
    {"\x1F\x8B", "a gzip archive", "unpack it first"},
    {"SQLite format 3", "an SQLite database", "export the codings from the program that made it"},
    {"$FL2", "an SPSS file (.sav)", by_text},
    {"$FL3", "an SPSS file (.zsav)", by_text},
    {"%PDF", "a PDF document", "name the coding file instead"},
    {"\x89PNG", "a picture", "name the coding file instead"},
    {"\xFF\xD8\xFF", "a picture", "name the coding file instead"},
    {"RIFF", "a sound or video file", "name the coding file that belongs to it"},
    {"\x1A\x45\xDF\xA3", "a video file", "name the coding file that belongs to it"},
    {"ooBinaryFile", "a binary Praat TextGrid",
     "save it in Praat as a text file, import that in ELAN (File > Import) and save it there as "
     ".eaf"},
    {"RDX", "an R data file", by_text},
    {"\xD0\xCF\x11\xE0", "an old Office file (.xls, .doc)", by_text},
    {"BZh", "a bzip2 archive", "unpack it first"},
}};

// Anywhere in the first part of the text; the first that fits counts.
constexpr std::array<Mark, 19> texts{{
    {"ooTextFile", "a Praat TextGrid", by_elan},
    {"\"behaviors_conf\"", "a BORIS project", not_yet},
    {"\"project_format_version\"", "a BORIS project", not_yet},
    {"@Begin", "a CHAT transcript (.cha)", by_elan},
    {"@UTF8", "a CHAT transcript (.cha)", by_elan},
    {"<ITS ", "a LENA recording (.its)", not_yet},
    {"<basic-transcription", "an EXMARaLDA transcription",
     "if its editor can export ELAN .eaf, take that"},
    {"<preferences", "ELAN preferences (.pfsx)", "name the .eaf file beside it"},
    {"FirstLegalChar", "a JWatcher file", not_yet},
    {"scorevideo LOG", "a scorevideo log", not_yet},
    {"<GridWare>", "a GridWare project", not_yet},
    {"***DATABASE", "a MacSHAPA file", not_yet},
    {"***VARIABLES", "a MacSHAPA file", not_yet},
    {"Observation id", "an export of BORIS", by_text},
    {".ordinal,", "an export of Datavyu", by_text},
    {"\"bowlby\": \"codebook\"", "the codebook of an event table", "name the .csv beside it"},
    {"<!DOCTYPE html", "a web page", "name the coding file instead"},
    {"<html", "a web page", "name the coding file instead"},
    {"Observer XT", "a file of The Observer XT", not_yet},
}};

bool is_table(std::string_view text) {
  auto const line = text.substr(0, text.find_first_of("\r\n"));
  constexpr std::string_view separators = ",;\t";
  return std::any_of(separators.begin(), separators.end(), [&](char separator) {
    return std::count(line.begin(), line.end(), separator) >= 2;
  });
}

}  // namespace

Foreign recognise_foreign(Document const& document) {
  auto const bytes = document.bytes;
  if (bytes.substr(0, 4) == "PK\x03\x04") {
    if (bytes.find("xl/workbook") != std::string_view::npos) {
      return {"an Excel workbook (.xlsx)", std::string{by_text}};
    }
    return {"a zip archive (perhaps Datavyu .opf)",
            std::string{"unpack it; of Datavyu, "}.append(by_text)};
  }
  if (bytes.size() >= 8 && bytes.substr(4, 4) == "ftyp") {
    return {"a video or sound file", "name the coding file that belongs to it"};
  }
  for (auto const& known : magic) {
    if (bytes.starts_with(known.mark)) {
      return {std::string{known.looks_like}, std::string{known.advice}};
    }
  }
  if (document.decoded.encoding == Encoding::binary) {
    return {"a binary file", "name the coding file, exported as text"};
  }
  auto const text = document.text().substr(0, 65536);
  for (auto const& known : texts) {
    if (text.find(known.mark) != std::string_view::npos) {
      return {std::string{known.looks_like}, std::string{known.advice}};
    }
  }
  auto const start = text.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) {
    return {"a text of blanks and line ends", "copy it again, or restore a backup"};
  }
  if (text[start] == '{' || text[start] == '[') {
    return {"JSON of a sort that is not known here", "name a Codix file or an ELAN .eaf file"};
  }
  if (text[start] == '<') {
    return {"XML of a sort that is not known here", "name an ELAN .eaf file"};
  }
  if (text.starts_with("SPEAKER ")) return {"speaker segments (RTTM)", std::string{by_text}};
  if (text.find(" --> ") != std::string_view::npos) {
    return {"subtitles (SRT)", std::string{by_elan}};
  }
  if (is_table(text)) {
    return {"a table with columns of its own",
            std::string{by_elan}.append("; Bowlby's own tables begin with session,dyad,visit")};
  }
  return {"a text that is not known here", "name an ELAN .eaf file or a Codix file"};
}

}  // namespace bowlby::read
