import type { Call } from '../call.ts'
import { findObject, hasObject } from './registry.ts'

/** The switched-off module to which an object belongs: nothing reaches over a relation into it. Null where it is on. */
export function offModule(call: Call, object: string): string | null {
  if (!hasObject(call, object)) return null
  const { module } = findObject(call, object)
  return call.catalog.modulesOff.has(module) ? module : null
}
