/** Beside the `.shp`, in this order in messages. */
export const SHAPEFILE_PARTS = [".dbf", ".shx", ".prj", ".cpg"] as const;
