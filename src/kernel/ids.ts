/** Ids are UUIDv7 made in Node (RFC 9562): sortable by time, the same on one machine and on many. */
export { v7 as newId } from 'uuid'
