// SPDX-License-Identifier: Apache-2.0
// Looks at timed behaviour only once per interval, as an interval-sampling coder would, so that a
// timed session can be compared with a sampled one: rates and hazards belong to their grid.
#pragma once

#include <bowlby/base/result.hpp>
#include <bowlby/record/record.hpp>

namespace bowlby::measure {

/// What a stream shows at the start of each interval holds for the interval. Points are left as
/// they are, but marked as sampled. Refuses a grid that is finer than, or no whole multiple of,
/// the sampling of any stream.
[[nodiscard]] base::result<record::Session> resample(record::Session session,
                                                     time::Microseconds grid);

}  // namespace bowlby::measure
