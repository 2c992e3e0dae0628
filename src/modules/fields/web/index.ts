/** The door: the catalog that the screens stand on. */
export { CatalogProvider } from './CatalogProvider.tsx'
