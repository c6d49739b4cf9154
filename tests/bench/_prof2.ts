import { medianMs } from "./row.ts";
const n=1e6;
const desil=Uint8Array.from({length:n},()=>1+Math.floor(Math.random()*10));
const table=Uint8Array.from({length:256},(_, i)=>i<=4?3:0);
const out=new Uint8Array(n);
function a(v:Uint8Array,t:Uint8Array,o:Uint8Array){for(let i=0;i<o.length;i++)o[i]=t[v[i]!]!;}
function b(v:Uint8Array,t:Uint8Array,o:Uint8Array,off:number,start:number){for(let i=0;i<o.length;i++)o[i]=t[v[start+i]!+off]!;}
function c(v:Uint8Array,t:Uint8Array,o:Uint8Array){const n=o.length;for(let i=0;i<n;i++)o[i]=t[v[i]!]!;}
function d(v:Uint8Array,t:Uint8Array,o:Uint8Array,start:number,end:number){for(let i=start;i<end;i++)o[i]=t[v[i]!]!;}
function e(o:Uint8Array){for(let i=0;i<o.length;i++)o[i]! >>= 1;}
function f(v:Uint8Array,o:Uint8Array){for(let i=0;i<o.length;i++)o[i]=v[i]!<=4?3:0;}
function g(v:Uint8Array,o:Uint8Array){for(let i=0;i<o.length;i++)o[i]=v[i]!;}
const v32=new Uint32Array(out.buffer);
function h(o:Uint32Array){for(let i=0;i<o.length;i++)o[i]=(o[i]!>>>1)&0x7f7f7f7f;}
const a1=new Uint8Array(256), zz=new Uint8Array(n);
function k(v:Uint8Array,w:Uint8Array,x:Uint8Array,t:Uint8Array,u:Uint8Array,y:Uint8Array,o:Uint8Array){for(let i=0;i<o.length;i++)o[i]=t[v[i]!]!&u[w[i]!]!&y[x[i]!]!;}
console.log("a",medianMs(21,()=>a(desil,table,out)));
console.log("b",medianMs(21,()=>b(desil,table,out,0,0)));
console.log("c",medianMs(21,()=>c(desil,table,out)));
console.log("d",medianMs(21,()=>d(desil,table,out,0,n)));
console.log("e",medianMs(21,()=>e(out)));
console.log("f",medianMs(21,()=>f(desil,out)));
console.log("g",medianMs(21,()=>g(desil,out)));
console.log("h",medianMs(21,()=>h(v32)));
console.log("k3",medianMs(21,()=>k(desil,zz,zz,table,table,table,out)));
console.log("d blocks",medianMs(21,()=>{for(let s=0;s<n;s+=8192)d(desil,table,out,s,Math.min(n,s+8192));}));
console.log("new",medianMs(21,()=>new Uint8Array(n)));
