/** Limits and defaults used by forms, schemas and rules alike. What a committee may set is a default here. */
export * from './people'
export * from './lessons'
export * from './boards'
export * from './notices'
export * from './tables'
export * from './homes'
export * from './checkins'
export * from './desk'
