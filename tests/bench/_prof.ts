import { compileFilter } from "#core/filter/compile.ts";
import { parseFilter } from "#core/filter/parse.ts";
import { buildHouseholds } from "#core/households/build-columns.ts";
import { createRandom } from "#core/random.ts";
function medianMs(runs:number, f:()=>unknown){f();const t=Array.from({length:runs},()=>{const s=performance.now();f();return performance.now()-s}).sort((a,b)=>a-b);return t[runs>>1]!;}
const n=1e6; const random=createRandom(1);
const desil=Uint8Array.from({length:n},()=>1+random.integer(10));
const p=[0,1,2].map(()=>Int8Array.from({length:n},()=>Number(random.next()<.15)));
const h=buildHouseholds(new Float64Array(n),new Float64Array(n),[["desil",{kind:"number",values:desil}],...p.map((values,i)=>["p_x"+i,{kind:"boolean" as const,values}] as [string,any])]);
for (const s of ["desil<=4","desil in [1,2]","p_x0","not p_x0","desil<=4 and not p_x0","desil<=4 and not p_x0 and (p_x1 or p_x2)"]) { const c=parseFilter(s); if(c.ok) console.log(s, medianMs(25,()=>compileFilter(c.value,h)).toFixed(2)); }
const keys=Uint32Array.from({length:n},(_, i)=>Math.floor(i*150/n)*256+random.integer(256));
const w=Uint8Array.from({length:n},()=>1+random.integer(7)); const mask=Uint8Array.from({length:n},()=>Number(random.next()<.2));
const pw=Float64Array.from(w,x=>2**32+x);
const pw8=Float64Array.from({length:256},(_,x)=>2**32+x);
function addRows(keys: Uint32Array, mask: Uint8Array, weights: ArrayLike<number>, families: Int32Array, persons: Float64Array): void {
	for (let row = 0; row < keys.length; row++) {
		const key = keys[row]!;
		const selected = mask[row]!;
		families[key]! += selected;
		persons[key]! += selected * weights[row]!;
	}
}
function addPacked(keys: Uint32Array, mask: Uint8Array, weights: Uint8Array, acc: Float64Array): void {
	for (let row = 0; row < keys.length; row++) acc[keys[row]!]! += mask[row]! * (4294967296+weights[row]!);
}
function addPacked2(keys: Int32Array, mask: Uint8Array, weights: Uint8Array, acc: Float64Array): void {
	for (let row = 0; row < keys.length; row++) acc[keys[row]!]! += mask[row]! * (4294967296+weights[row]!);
}
function addSkip(keys: Uint32Array, mask: Uint8Array, weights: Uint8Array, families: Int32Array, persons:Float64Array): void {
	const words=new Int32Array(mask.buffer,0,mask.length>>2);
	for (let i = 0; i < words.length; i++) {
		if(words[i]===0) continue;
		for(let row=i<<2;row<(i<<2)+4;row++){
		const key = keys[row]!;
		const selected = mask[row]!;
		families[key]! += selected;
		persons[key]! += selected * weights[row]!;}
	}
}
const rows=new Uint32Array(n);
function addCompact(keys: Uint32Array, mask: Uint8Array, weights: Uint8Array, families: Int32Array, persons:Float64Array): void {
	let c=0; for(let r=0;r<mask.length;r++){rows[c]=r;c+=mask[r]!;}
	for(let i=0;i<c;i++){const row=rows[i]!;const key=keys[row]!;families[key]!++;persons[key]! += weights[row]!;}
}
for(let k=0;k<2;k++){
console.log("add", medianMs(25,()=>addRows(keys,mask,w,new Int32Array(151*256),new Float64Array(151*256))));
console.log("packed", medianMs(25,()=>addPacked(keys,mask,w,new Float64Array(151*256))));
console.log("packed2", medianMs(25,()=>addPacked2(Int32Array.from(keys),mask,w,new Float64Array(151*256))));
console.log("skip", medianMs(25,()=>addSkip(keys,mask,w,new Int32Array(151*256),new Float64Array(151*256))));
console.log("compact", medianMs(25,()=>addCompact(keys,mask,w,new Int32Array(151*256),new Float64Array(151*256))));
}
