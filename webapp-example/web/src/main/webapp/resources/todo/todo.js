/* Calls the page's actions (h:commandScript) for the row that an event came from. Rows come and go, so the document listens for them. */
(() => {
  'use strict';

  /** @param {Event} event @returns {{todo: string, version: string} | null} the row's todo */
  const todoOf = (event) => {
    const row = event.target instanceof Element && event.target.closest('.todo');
    return row ? { todo: row.dataset.todo, version: row.dataset.version } : null;
  };

  document.addEventListener('change', (event) => {
    const todo = todoOf(event);
    if (!todo) return;
    if (event.target.matches('.done')) {
      window.tickTodo({ ...todo, done: event.target.checked });
    } else if (event.target.value.trim()) {
      window.renameTodo({ ...todo, title: event.target.value });
    } else {
      event.target.value = event.target.defaultValue;
    }
  });

  document.addEventListener('click', (event) => {
    const todo = todoOf(event);
    if (todo && event.target.matches('.remove')) {
      window.removeTodo(todo);
    }
  });

  // After adding: an empty input, and the focus back. Not if the title was refused, and not what was typed since.
  let sent = '';
  faces.ajax.addOnEvent((event) => {
    if (event.source?.id !== 'add') return;
    const input = document.getElementById('new-title');
    if (event.status === 'begin') {
      sent = input.value;
    } else if (event.status === 'success') {
      if (input.value === sent && !document.querySelector('.messages')) {
        input.value = '';
      }
      input.focus();
    }
  });

  // The session ended while the page was open: the page comes again, with a new one.
  faces.ajax.addOnError((error) => {
    if (error.errorName?.includes('ViewExpiredException')) {
      location.reload();
    }
  });
})();
