/** Column widths of a list, dragged by the head's edge and remembered in this browser. */
import { columnResizingFeature, columnSizingFeature, tableFeatures, useTable, type ColumnSizingState } from '@tanstack/react-table'
import { useEffect, useMemo, useState } from 'react'
import type { ObjectDeclaration } from '../../../shared/object.ts'
import { titleWidth, type ListColumn } from './columns.ts'

const features = tableFeatures({ columnSizingFeature, columnResizingFeature })
const noRows: Record<string, unknown>[] = []

export function useColumnWidths(object: ObjectDeclaration, columns: readonly ListColumn[]) {
  const key = `clientele-widths-${object.name}`
  const [columnSizing, setSizing] = useState<ColumnSizingState>(() => remembered(key))
  useEffect(() => {
    if (Object.keys(columnSizing).length > 0) localStorage.setItem(key, JSON.stringify(columnSizing))
  }, [key, columnSizing])
  const definitions = useMemo(
    () => [{ id: object.title, size: titleWidth, minSize: 120, maxSize: 640 }, ...columns.map((column) => ({ id: column.name, size: column.width, minSize: 56, maxSize: 640 }))],
    [object.title, columns],
  )
  const table = useTable({ features, columns: definitions as never, data: noRows, state: { columnSizing }, onColumnSizingChange: setSizing, columnResizeMode: 'onChange' })
  return { table, total: table.getTotalSize() }
}

function remembered(key: string): ColumnSizingState {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as ColumnSizingState
  } catch {
    return {}
  }
}
