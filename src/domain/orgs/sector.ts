/** Where a branch is at home: by its sector an assignment may address some branches of a subtree only. */
export type Sector = 'school' | 'enterprise' | 'government' | 'rural' | 'community' | 'new'

export const SECTOR_NAMES: Record<Sector, string> = {
  school: '学校',
  enterprise: '企业',
  government: '机关',
  rural: '农村',
  community: '社区',
  new: '两新',
}

const isSector = (name: string): name is Sector => name in SECTOR_NAMES
export const SECTORS: readonly Sector[] = Object.keys(SECTOR_NAMES).filter(isSector)
