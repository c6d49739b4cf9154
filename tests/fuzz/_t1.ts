import { readFileSync, readdirSync } from "node:fs";
import { readAnyFgb } from "#io/flatgeobuf/read-any.ts";
import { readHouseholdsFgb } from "#io/flatgeobuf/read-households.ts";
const d="/work/shared/badinputs/";
for (const dir of ["fgb","fgb-hang","indonesian/fgb"]) for (const f of readdirSync(d+dir)) {
 const r = readAnyFgb(new Uint8Array(readFileSync(d+dir+"/"+f)));
 console.log(dir+"/"+f, r.ok ? JSON.stringify([r.value.count,[...r.value.types],r.value.bbox,r.value.notices]) : JSON.stringify(r.error));
}
