import './style-nonce.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queries } from './asked.ts'
import { boot } from './boot.ts'
import { followChanges } from './live.ts'
import { router } from './router.tsx'
import './styles/shell.css'
import { Surroundings } from './surroundings.tsx'

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Surroundings>
        <RouterProvider router={router} />
      </Surroundings>
    </QueryClientProvider>
  </StrictMode>,
)
followChanges(boot.position)
