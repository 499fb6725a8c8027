import { useId } from 'preact/hooks'

export type TaskListProps = {
  items: { href?: string; title: string; hint?: string; status: string; done?: boolean }[]
}

export const TaskList = ({ items }: TaskListProps) => {
  const id = useId()
  return (
    <ul class="tasks">
      {items.map((item, index) => {
        const statusId = `${id}-${index + 1}`
        return (
          <li class={item.href ? 'task task-link' : 'task'} key={item.title}>
            <div>
              {item.href ? (
                <a class="task-title" href={item.href} aria-describedby={statusId}>
                  {item.title}
                </a>
              ) : (
                <span class="task-title">{item.title}</span>
              )}
              {item.hint && <p class="hint">{item.hint}</p>}
            </div>
            <span class={item.done ? 'task-status task-done' : 'task-status'} id={statusId}>
              {item.status}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
