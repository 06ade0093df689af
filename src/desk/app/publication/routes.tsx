import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../root-route.tsx'
import { previewSearch } from './preview-search.ts'

export const publicationRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/articles/$articleId/preview',
    validateSearch: previewSearch,
    component: lazyRouteComponent(() => import('./preview-screen.tsx'), 'PreviewScreen'),
  }),
] as const
