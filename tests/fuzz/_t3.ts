import { guardFgb } from "#io/flatgeobuf/guard.ts";
import { decodeHouseholds } from "#io/flatgeobuf/read-households.ts";
import { writeHouseholdsFgb } from "#io/flatgeobuf/write.ts";
import { textColumn } from "#core/households/build-columns.ts";
const withId = process.argv[3]==="id";
const n = 1e6;
let s=1; const rnd=()=>{ s = Math.imul(s,1664525)+1013904223>>>0; return s/2**32;};
const lng = Float64Array.from({length:n},()=>117.4+rnd()*0.2), lat = Float64Array.from({length:n},()=>rnd()*0.2);
const cols = new Map<string, any>();
if (withId) cols.set("id", textColumn(Array.from({length:n},(_,i)=>"K"+String(i*7919%1000003).padStart(8,"0"))));
cols.set("kode", textColumn(Array.from(lng,(x)=>"64.74.0"+(1+Math.floor((x-117.4)*10))+".100"+(1+Math.floor((x*100)%6)))));
for (const c of ["desil","anggota","fm_indikator","r_lantai"]) cols.set(c, {kind:"number", values: Uint8Array.from({length:n},()=>rnd()*10)});
cols.set("pengeluaran", {kind:"number", values: Float32Array.from({length:n},()=>rnd()*1e6)});
for (const c of ["terdaftar","p_pkh","p_sembako","p_blt","p_pbi"]) cols.set(c, {kind:"boolean", values: Int8Array.from({length:n},()=>rnd()>0.5?1:0)});
const bytes = writeHouseholdsFgb({length:n,lng,lat,columns:cols});
for (let i=0;i<12;i++){
 let t=performance.now(); let sum=0; for (let p=0;p<bytes.length;p+=64) sum+=bytes[p]!; const tf=performance.now()-t;
 t=performance.now(); const l = guardFgb(bytes); const tg=performance.now()-t; 
 t=performance.now(); const r = decodeHouseholds(bytes, (l as any).value); 
 console.log("touch",tf.toFixed(0),"guard",tg.toFixed(0),"decode",(performance.now()-t).toFixed(0), r.ok,sum);}
