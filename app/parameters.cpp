// SPDX-License-Identifier: Apache-2.0
#include "parameters.hpp"

#include <bowlby/life/population.hpp>

namespace bowlby::app {

base::result<base::Registry> parameters() { return life::registry(); }

}  // namespace bowlby::app
