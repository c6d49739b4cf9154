import { tablesBench } from "/work/main/tests/bench/tables.ts";
for (const r of await tablesBench()) console.log(r.name.padEnd(50), String(r.n).padStart(8), r.medianMs.toFixed(3), r.peer, r.peerMs.toFixed(2), r.ratio.toFixed(1), r.goal ?? "");
