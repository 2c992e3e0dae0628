/** The door of outgoing requests: `safeFetch` for addresses that people typed in, `resolveHost` for other protocols. */
export { isAllowed, normaliseEntry, readAllowList, saveAllowList, type AllowList } from './allowList.ts'
export { isPublic } from './publicAddress.ts'
export { NetRefused, resolveHost, type HostAddress, type RefusalReason, type Resolver } from './resolveHost.ts'
export { NetTimeout, readUrl, safeFetch, type SafeAnswer, type SafeRequest } from './safeFetch.ts'
