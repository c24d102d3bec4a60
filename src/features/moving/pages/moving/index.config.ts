export default definePageConfig({ navigationBarTitleText: '导入旧公告' })
