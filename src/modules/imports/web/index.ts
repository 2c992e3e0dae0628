/** The door of import on the screen: a link for lists. */
export { ImportLink } from './ImportLink.tsx'
