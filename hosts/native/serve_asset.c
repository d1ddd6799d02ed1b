#include "serve_asset.h"

#include "str.h"

const struct serve_asset *serve_asset_find(str target)
{
    for (size_t i = 0; i < web_assets_count; i++)
        if (str_equal(web_assets[i].path, target)) return &web_assets[i];
    return NULL;
}
