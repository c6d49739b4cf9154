import { createAreaIndex } from "#core/geometry/area-index.ts";
import { findCaseControlPockets } from "#core/pockets/case-control.ts";
import { outlineOf } from "#core/pockets/outline.ts";
import { createRandom } from "#core/random.ts";
import { areaGeometryOf } from "../fixtures/geometry.ts";
import { clusteredTown } from "../fixtures/towns.ts";
import * as sp from "./spatial.ts";
const which = process.argv[2];
const t=(n:string,f:()=>unknown,k=7)=>{const ts=[];for(let i=0;i<k;i++){const a=performance.now();f();ts.push(performance.now()-a);}console.log(n,ts.map(x=>x.toFixed(0)).join(" "));};
if (which==="cc"){const n=1e6;const town=clusteredTown(n,5);const random=createRandom(4);
const poor=Uint8Array.from({ length: n }, (_, row) => { const p = Math.hypot((town.x[row] ?? 0) % 5_000 - 2_500, (town.y[row] ?? 0) % 5_000 - 2_500) < 130; return random.next() < (p ? 0.45 : 0.1) ? 1 : 0;});
let r:any;t("cc",()=>{r=findCaseControlPockets({ ...town, poor, radiusMetres: 100, minimumPoor: 5, alpha: 0.05 })}); console.log(r.clusterCount,r.core.reduce((s:number,v:number)=>s+v,0),r.labels.filter((v:number)=>v>=0).length);}
if (which==="index"){ const rings=(sp as any).tiles(); const g=areaGeometryOf(rings.map((ring:any)=>({type:"Polygon",coordinates:[ring]}))); t("index",()=>createAreaIndex(g),15);}
if (which==="outline"){	const random = createRandom(6);
	const groups = Array.from({ length: 40 }, (_, group) => {
		const size = 100 + 45 * group;
		const spread = Math.sqrt(size) * 9;
		const x = Float64Array.from({ length: size }, () => 500_000 + spread * random.normal());
		const y = Float64Array.from({ length: size }, () => spread * random.normal());
		return { x, y, rows: Uint32Array.from({ length: size }, (_, row) => row), radiusMetres: 100 };
	});t("outline",()=>groups.map(g=>outlineOf(g)),20);}
