/** The door: the catalog that the screens stand on. */
export { askForCatalog, CatalogProvider } from './CatalogProvider.tsx'
