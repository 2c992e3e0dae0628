/** Names of objects as people say them. */
import type { Call } from '../../../kernel/call.ts'
import { findObject, hasObject } from '../../../kernel/records/registry.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { labelText } from '../../../shared/labels.ts'
import { labelKey } from '../../../shared/object.ts'

/** The key itself for an object that is gone. */
export function objectName(call: Call, name: string, form: 'one' | 'many'): string {
  if (!hasObject(call, name)) return name
  const object = findObject(call, name)
  return labelText(object.labels?.[form], call.language) ?? translate(call.language, labelKey[form](object))
}
