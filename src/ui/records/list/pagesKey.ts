/** Cache keys of growing lists. They are apart from other lists of the object, because one change must not read a hundred pages anew. */
export const pagesKey = (object: string, query?: unknown): readonly unknown[] => (query === undefined ? ['growing', object] : ['growing', object, query])
