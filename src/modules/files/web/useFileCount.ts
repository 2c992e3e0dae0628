import { useFiles } from '../../../ui/files/index.ts'

/** A hook for the tab: files of the record. */
export const useFileCount = ({ object, id }: { object: string; id: string }): number | null => useFiles({ object, recordId: id }).data?.length ?? null
