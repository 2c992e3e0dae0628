/** Puts what the server found at the fields it belongs to. */
import { ApiProblem } from '../../api/problem.ts'

export interface FormErrors {
  /** By field name, sentences joined. */
  fields: Record<string, string>
  /** What belongs to no field of the form. */
  rest: string[]
}

export function formErrors(error: unknown, known: readonly string[]): FormErrors {
  const fields: Record<string, string> = {}
  const rest: string[] = []
  if (!(error instanceof ApiProblem)) return { fields, rest }
  for (const { path, message } of error.errors) {
    const [name = ''] = path.split('.')
    if (known.includes(name)) fields[name] = fields[name] ? `${fields[name]} ${message}` : message
    else rest.push(path ? `${path}: ${message}` : message)
  }
  return { fields, rest }
}
