/* SPDX-License-Identifier: Apache-2.0 */
#ifndef COPYTASTER_HTML_H
#define COPYTASTER_HTML_H
#endif
