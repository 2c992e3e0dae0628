/**
 * The language of formulas: CEL over the fields of a record, with exact numbers and a bounded cost.
 *
 * Bounds: 2000 characters, 200 nodes, depth 40, no regular expressions, no macro that builds values
 * (`map`, `cel.bind`) and none inside another. So the work grows with the length of the formula only.
 * A formula sees the values of the record and nothing else: no object has fields to reach into.
 */
import { Environment, type ASTNode } from '@marcbachmann/cel-js'
import { dayIn } from '../../../shared/dates.ts'
import { arithmetic, compareNumbers, comparison, ExactNumber, numberText, toNumber } from './numbers.ts'

export const maxLength = 2000
const macros: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'filter'])
const forbidden: ReadonlySet<string> = new Set(['map', 'bind', 'matches', 'dyn', 'type', 'bytes', 'base64', 'json', 'hex', 'at', 'split'])

/** A formula that breaks a bound; `word` is what is not allowed. */
export class FormulaProblem extends Error {
  readonly code: 'syntax' | 'tooLong' | 'notAllowed' | 'nested' | 'unknownName'
  readonly word: string
  /** Position in the formula, from 0; null where there is none. */
  readonly at: number | null
  constructor(code: FormulaProblem['code'], word: string, at: number | null) {
    super(word)
    this.code = code
    this.word = word
    this.at = at
  }
}

const day = (value: unknown): string => (value as Date).toISOString().slice(0, 10)

function base(): Environment {
  const environment = new Environment({ limits: { maxAstNodes: 200, maxDepth: 40, maxListElements: 100, maxMapEntries: 50, maxCallArguments: 8 }, homogeneousAggregateLiterals: false })
  environment.registerType('Number', { ctor: ExactNumber, fields: {} })
  const mixed = [['Number', 'Number'], ['Number', 'int'], ['int', 'Number'], ['Number', 'double'], ['double', 'Number']] as const
  for (const [left, right] of mixed) {
    for (const [sign, work] of Object.entries(arithmetic)) environment.registerOperator(`${left} ${sign} ${right}: Number`, (a: unknown, b: unknown) => work(toNumber(a), toNumber(b)))
    for (const [sign, holds] of Object.entries(comparison)) environment.registerOperator(`${left} ${sign} ${right}: bool`, (a: unknown, b: unknown) => holds(compareNumbers(toNumber(a), toNumber(b))))
  }
  for (const other of ['Number', 'int', 'double']) environment.registerOperator(`Number == ${other}: bool`, (a: unknown, b: unknown) => compareNumbers(toNumber(a), toNumber(b)) === 0)
  environment.registerOperator('-Number: Number', (a: ExactNumber) => new ExactNumber({ units: -a.exact.units, scale: a.exact.scale }))
  environment.registerFunction('number(string): Number', (text: string) => toNumber(text))
  environment.registerFunction('string(Number): string', (value: ExactNumber) => numberText(value, 6))
  environment.registerFunction('round(dyn): Number', (value: unknown) => toNumber(numberText(toNumber(value), 0)))
  environment.registerFunction('round(dyn, int): Number', (value: unknown, places: bigint) => toNumber(numberText(toNumber(value), Math.min(12, Math.max(0, Number(places))))))
  environment.registerFunction('abs(dyn): Number', (value: unknown) => (compareNumbers(toNumber(value), toNumber(0n)) < 0 ? arithmetic['-'](toNumber(0n), toNumber(value)) : toNumber(value)))
  environment.registerFunction('least(dyn, dyn): dyn', (a: unknown, b: unknown) => (compareNumbers(toNumber(a), toNumber(b)) <= 0 ? a : b))
  environment.registerFunction('greatest(dyn, dyn): dyn', (a: unknown, b: unknown) => (compareNumbers(toNumber(a), toNumber(b)) >= 0 ? a : b))
  environment.registerFunction('coalesce(dyn, dyn): dyn', (a: unknown, b: unknown) => numeric(a ?? b))
  environment.registerFunction('addDays(google.protobuf.Timestamp, dyn): google.protobuf.Timestamp', (from: Date, days: unknown) => new Date(from.getTime() + Number(numberText(toNumber(days), 0)) * 86_400_000))
  environment.registerFunction('daysBetween(google.protobuf.Timestamp, google.protobuf.Timestamp): Number', (from: Date, to: Date) => toNumber(BigInt(Math.round((Date.parse(day(to)) - Date.parse(day(from))) / 86_400_000))))
  environment.registerFunction('dayIn(google.protobuf.Timestamp, string): google.protobuf.Timestamp', (at: Date, timeZone: string) => new Date(dayIn(at, timeZone)))
  return environment
}

/** An int would divide without its remainder. */
const numeric = (value: unknown): unknown => (typeof value === 'bigint' || typeof value === 'number' ? toNumber(value) : value)

let shared: Environment | null = null

/** Parsed with these names for the record's values. Throws FormulaProblem. */
export function parseFormula(source: string, names: readonly string[]): { run(values: Record<string, unknown>): unknown; names: string[] } {
  if (source.length > maxLength) throw new FormulaProblem('tooLong', String(maxLength), null)
  shared ??= base()
  const environment = shared.clone()
  for (const name of names) environment.registerVariable(name, 'dyn')
  const { ast } = parsed(environment, source)
  const used = new Set<string>()
  inspect(ast, names, used, new Set(), false)
  // Numbers in the text become exact ones: 1 / 2 is a half, and 0.1 is a tenth.
  const program = parsed(environment, exactLiterals(source, ast))
  const checked = program.check()
  if (!checked.valid) throw problemOf(checked.error)
  return { run: (values) => program(values), names: [...used] }
}

function parsed(environment: Environment, source: string): ReturnType<Environment['parse']> {
  try {
    return environment.parse(source)
  } catch (error) {
    throw problemOf(error)
  }
}

function problemOf(error: unknown): FormulaProblem {
  const { summary, message, range } = error as { summary?: string; message?: string; range?: { start: number } }
  return new FormulaProblem('syntax', (summary ?? message ?? '').split('\n')[0]?.slice(0, 200) ?? '', range?.start ?? null)
}

/** Walks the tree once: names that are known, calls that are allowed. */
function inspect(node: ASTNode, names: readonly string[], used: Set<string>, bound: ReadonlySet<string>, inMacro: boolean): void {
  const at = node.start
  const walk = (child: ASTNode, inside = inMacro, more = bound): void => inspect(child, names, used, more, inside)
  switch (node.op) {
    case 'value':
      return
    case 'id':
      if (names.includes(node.args)) used.add(node.args)
      else if (!bound.has(node.args)) throw new FormulaProblem('unknownName', node.args, at)
      return
    case '.':
    case '.?':
      // Timestamps and numbers have methods, and nothing here has fields.
      throw new FormulaProblem('notAllowed', `.${node.args[1]}`, at)
    case 'call':
      refuse(node.args[0], at)
      return node.args[1].forEach((child) => walk(child))
    case 'rcall': {
      const [name, receiver, given] = node.args
      refuse(name, at)
      // A separator as long as the list would make a text of their product.
      if (name === 'join' && given.some((part) => part.op !== 'value')) throw new FormulaProblem('notAllowed', name, at)
      walk(receiver)
      if (!macros.has(name)) return given.forEach((child) => walk(child))
      if (inMacro) throw new FormulaProblem('nested', name, at)
      const [variable, ...rest] = given
      return rest.forEach((child) => walk(child, true, new Set([...bound, ...(variable?.op === 'id' ? [variable.args] : [])])))
    }
    case '!_':
    case '-_':
      return walk(node.args)
    case 'map':
      return node.args.forEach((entry) => entry.forEach((child) => walk(child)))
    default:
      return (node.args as ASTNode[]).forEach((child) => walk(child))
  }
}

function refuse(name: string, at: number): void {
  if (forbidden.has(name)) throw new FormulaProblem('notAllowed', name, at)
}

/** The formula with its plain number literals as exact ones; counts that functions and indexes take stay. */
function exactLiterals(source: string, ast: ASTNode): string {
  const places: [start: number, end: number][] = []
  const collect = (node: ASTNode, counting: boolean): void => {
    if (node.op === 'value') {
      if (!counting && /^\d+(\.\d+)?$/.test(source.slice(node.start, node.end))) places.push([node.start, node.end])
    } else if (node.op === 'call') node.args[1].forEach((child) => collect(child, true))
    else if (node.op === 'rcall') [node.args[1], ...node.args[2]].forEach((child, index) => collect(child, index > 0 && !macros.has(node.args[0])))
    else if (node.op === '[]' || node.op === '[?]') node.args.forEach((child, index) => collect(child, index === 1))
    else if (node.op === '!_' || node.op === '-_') collect(node.args, counting)
    else if (node.op === 'map') node.args.forEach((entry) => entry.forEach((child) => collect(child, false)))
    else if (Array.isArray(node.args)) (node.args as (ASTNode | string)[]).forEach((child) => typeof child === 'object' && collect(child, false))
  }
  collect(ast, false)
  return places.toSorted(([a], [b]) => b - a).reduce((text, [start, end]) => `${text.slice(0, start)}number("${text.slice(start, end)}")${text.slice(end)}`, source)
}
