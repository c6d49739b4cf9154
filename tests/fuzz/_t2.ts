import { writeFileSync } from "node:fs";
import { execSync } from "node:child_process";
import { writeHouseholdsFgb } from "#io/flatgeobuf/write.ts";
import { readHouseholdsFgb } from "#io/flatgeobuf/read-households.ts";
import * as geojson from "flatgeobuf/lib/mjs/geojson.js";
import { numberColumn, textColumn, booleanColumn } from "#core/households/build-columns.ts";
const withId = process.argv[3]==="id";
const n = Number(process.argv[2] ?? 1000);
let s=1; const rnd=()=>{ s = Math.imul(s,1664525)+1013904223>>>0; return s/2**32;};
const lng = Float64Array.from({length:n},()=>117.4+rnd()*0.2), lat = Float64Array.from({length:n},()=>rnd()*0.2);
const cols = new Map<string, any>();
if (withId) cols.set("id", textColumn(Array.from({length:n},(_,i)=>"K"+String(i*7919%1000003).padStart(8,"0"))));
cols.set("kode", textColumn(Array.from(lng,(x)=>"64.74.0"+(1+Math.floor((x-117.4)*10))+".100"+(1+Math.floor((x*100)%6)))));
for (const c of ["desil","anggota","fm_indikator","r_lantai"]) cols.set(c, {kind:"number", values: Uint8Array.from({length:n},()=>rnd()*10)});
cols.set("pengeluaran", {kind:"number", values: Float32Array.from({length:n},()=>rnd()*1e6)});
for (const c of ["terdaftar","p_pkh","p_sembako","p_blt","p_pbi"]) cols.set(c, {kind:"boolean", values: Int8Array.from({length:n},()=>rnd()>0.5?1:0)});
const h = {length:n,lng,lat,columns:cols};
let bytes!:Uint8Array;
for (let i=0;i<3;i++){const t=performance.now(); bytes = writeHouseholdsFgb(h); console.log("write", (performance.now()-t).toFixed(0), bytes.length);}
for (let i=0;i<7;i++){const t=performance.now(); const r = readHouseholdsFgb(bytes); console.log("read", (performance.now()-t).toFixed(0), r.ok ? r.value.length : r.error);}
if (n<=1e5){ writeFileSync("/tmp/h.fgb", bytes);
console.log(execSync("ogrinfo -so -al /tmp/h.fgb; ogrinfo -so -al -spat 117.45 0.05 117.5 0.1 /tmp/h.fgb | grep Count").toString());
let c=0; for await (const f of geojson.deserialize(bytes)) c++; console.log(c);
console.debug = () => {};
c=0; for await (const f of geojson.deserialize(bytes,{rect:{minX:117.45,minY:0.05,maxX:117.5,maxY:0.1}})) c++; console.log(c);
let e=0; for(let i=0;i<n;i++) if(lng[i]!>=117.45&&lng[i]!<=117.5&&lat[i]!>=0.05&&lat[i]!<=0.1) e++; console.log("expect",e);}
