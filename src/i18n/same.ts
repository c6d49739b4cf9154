/** English must have exactly the keys of the Indonesian source of truth. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
