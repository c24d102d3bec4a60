import type { KindColumn } from '../tables/head'

/** The columns of a table of Youth Homes, in the order in which they are written. */
export const VENUE_COLUMNS: readonly KindColumn[] = [
  {
    field: 'name',
    name: '名称',
    needed: true,
    example: '滨江青年之家',
    also: ['青年之家', '青年之家名称', '场馆', '场馆名称', '阵地名称', '站点名称', '名字'],
  },
  {
    field: 'district',
    name: '区县',
    needed: true,
    example: '滨江区',
    also: ['区', '县区', '所在区', '所在区县', '所属区县', '县（市、区）', '区域', '行政区'],
  },
  { field: 'address', name: '地址', needed: true, example: '滨江路 18 号', also: ['详细地址', '所在地址', '位置'] },
  { field: 'longitude', name: '经度', needed: false, example: '118.5012', also: ['lng', 'lon', 'longitude'] },
  { field: 'latitude', name: '纬度', needed: false, example: '31.2304', also: ['lat', 'latitude'] },
  {
    field: 'hours',
    name: '开放时间',
    needed: false,
    example: '周一闭馆；周二至周五 9:00-12:00，14:00-21:00；周末 9:00-16:00',
    also: ['开放时段', '开馆时间', '营业时间', '服务时间'],
  },
  {
    field: 'services',
    name: '服务',
    needed: false,
    example: '自习、会议室',
    also: ['服务项目', '服务内容', '功能', '提供服务'],
  },
  { field: 'contact', name: '值守', needed: false, example: '刘老师', also: ['值守人', '值班人', '联系人', '负责人'] },
  { field: 'phone', name: '电话', needed: false, example: '0571-8000 0000', also: ['联系电话', '值守电话', '手机'] },
  { field: 'note', name: '一句话', needed: false, example: '自习位 40', also: ['一句话介绍', '提示', '备注'] },
  { field: 'text', name: '介绍', needed: false, example: '临江的一间阅览室，有饮水和插座。', also: ['简介', '说明'] },
]
