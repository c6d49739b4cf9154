import { sha256HexSync, sha256Hex } from "#io/sha256.ts";
for (const n of [0,1,55,56,63,64,65,119,120,1000]) { const b = Uint8Array.from({length:n},(_,i)=>i*7); console.log(n, sha256HexSync(b) === await sha256Hex(b)); }
const b=new Uint8Array(64e6); let t=performance.now(); sha256HexSync(b); console.log(performance.now()-t);
