SELECT r.level, v.code, r.name, v.spelling, v.source FROM region_variant v JOIN region r ON r.code = v.code
