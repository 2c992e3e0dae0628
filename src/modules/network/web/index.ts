/** The door: where the list of allowed hosts is. */
export { NetworkLink } from './NetworkLink.tsx'
