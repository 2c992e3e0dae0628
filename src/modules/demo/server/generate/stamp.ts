/** The fields that the system gives every record. */
export const stamped = (id: string, at: Date | number, createdById: string | null = null) => {
  const instant = (typeof at === 'number' ? new Date(at) : at).toISOString()
  return { id, version: 1, createdAt: instant, updatedAt: instant, createdById, deletedAt: null }
}
