/** The address that downloads what the list shows. */
import { seeAsAddress } from '../../api/seeAs.ts'
import { listQueryString, type ListQuery } from '../../../shared/filter.ts'
import type { ObjectDeclaration } from '../../../shared/object.ts'

export type ExportFormat = 'csv' | 'xlsx'

export function exportLink(object: ObjectDeclaration, format: ExportFormat, { filter, q, sort }: Pick<ListQuery, 'filter' | 'q' | 'sort'>): string {
  const params = new URLSearchParams(listQueryString({ filter, q, sort }))
  params.set('format', format)
  return seeAsAddress(`/api/v1/${object.name}/export?${params}`)
}

/** Starts a download without leaving the page. */
export function download(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = ''
  link.click()
}
