import type { ObjectDeclaration } from '../../../shared/object.ts'
import { screensOf } from '../../../ui/records/index.ts'
import { roles, teams, users } from '../../accounts/contract.ts'

/** People, teams and roles have pages of their own and are in no list of records. */
const others: Readonly<Record<string, ObjectDeclaration>> = { users, teams, roles }

export const declarationOf = (object: string): ObjectDeclaration | undefined => screensOf(object)?.object ?? others[object]
