// SPDX-License-Identifier: Apache-2.0
// Swift's Glibc module leaves malloc.h out.
#include <malloc.h>
