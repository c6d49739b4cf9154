/** The filter sentence as a tree. `position` is the 0-based offset in the sentence, for messages. */

export type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=";
export type Literal = number | string;

export type Clause =
	| { readonly type: "all" } // the empty sentence: every household
	| { readonly type: "and" | "or"; readonly items: readonly Clause[] }
	| { readonly type: "not"; readonly item: Clause }
	| { readonly type: "is"; readonly column: string; readonly position?: number }
	| {
			readonly type: "compare";
			readonly column: string;
			readonly operator: Comparison;
			readonly value: Literal;
			readonly position?: number;
	  }
	| { readonly type: "in"; readonly column: string; readonly values: readonly Literal[]; readonly position?: number };
