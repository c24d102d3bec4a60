export default definePageConfig({ navigationBarTitleText: '搜索公告' })
