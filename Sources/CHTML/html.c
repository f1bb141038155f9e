#include "html.h"
#include <libxml/HTMLparser.h>
