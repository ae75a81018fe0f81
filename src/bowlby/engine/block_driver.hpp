// SPDX-License-Identifier: Apache-2.0
// Runs many like items (dyads, particles) in blocks, on several threads. A block is a pack of items
// that one kernel call carries through all its time, so that its state stays in the nearest cache.
// The driver knows blocks and nothing of what they compute. Where a function writes only what
// belongs to its own items, results depend neither on the threads nor on who ran which block.
#pragma once

#include <bowlby/base/result.hpp>
#include <bowlby/engine/execution_context.hpp>
#include <cstddef>
#include <functional>

namespace bowlby::engine {

/// Items [begin, end).
struct Block {
  std::size_t index = 0;
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] std::size_t size() const noexcept { return end - begin; }
};

struct BlockPlan {
  std::size_t items = 0;
  std::size_t block_size = 1;  ///< at least 1; the last block may be smaller
  unsigned threads = 1;        ///< 0: as many as the machine runs at once

  [[nodiscard]] std::size_t blocks() const noexcept {
    return items / block_size + (items % block_size != 0);
  }
  [[nodiscard]] Block block(std::size_t index) const noexcept {
    auto const begin = index * block_size;
    return {index, begin, items - begin < block_size ? items : begin + block_size};
  }
};

enum class Completion { done, cancelled };

/// Called once a block, from several threads at once; throws nothing.
using BlockFunction = std::function<base::result<void>(Block const&)>;

/// Runs every block, or stops early: when cancelled, or when a block fails. Of several failures the
/// one of the lowest block is returned, whatever the threads did.
[[nodiscard]] base::result<Completion> run_blocks(BlockPlan const& plan, ExecutionContext& context,
                                                  BlockFunction const& function);

}  // namespace bowlby::engine
