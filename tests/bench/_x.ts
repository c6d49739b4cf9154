import { spatialBench } from "./spatial.ts";
const a=performance.now();
for (const r of await spatialBench()) console.log(r.name.padEnd(44), r.n, r.medianMs.toFixed(2), r.peer, r.peerMs.toFixed(0), r.ratio.toFixed(1), r.goal ?? "");
console.log(((performance.now()-a)/1000).toFixed(1),"s");
