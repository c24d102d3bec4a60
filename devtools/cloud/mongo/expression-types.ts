/** What an expression is computed from. */
export interface Scope {
  root: unknown
  variables: Readonly<Record<string, unknown>>
}

/** An expression, read once; undefined is what is missing. */
export type Expression = (scope: Scope) => unknown

/** Reads an expression. */
export type Compile = (source: unknown) => Expression

/** Reads what is written after the name of an operator. */
export type Operator = (operand: unknown, compile: Compile) => Expression

export type Operators = Readonly<Record<string, Operator>>
