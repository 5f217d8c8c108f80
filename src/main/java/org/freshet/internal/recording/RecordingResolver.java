package org.freshet.internal.recording;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;

/** Resolves as the resolver below does, and tells the recorder. */
final class RecordingResolver extends ELResolver {

    private final ELResolver wrapped;
    private final Recorder recorder;

    RecordingResolver(ELResolver wrapped, Recorder recorder) {
        this.wrapped = wrapped;
        this.recorder = recorder;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (!recorder.isRecording()) {
            return wrapped.getValue(context, base, property);
        }
        recorder.enter(base, property);
        Object value;
        try {
            value = wrapped.getValue(context, base, property);
        } finally {
            recorder.leave();
        }
        if (context.isPropertyResolved()) {
            recorder.read(base, property, value);
            // What the recorder looked at may have resolved something itself.
            context.setPropertyResolved(true);
        }
        return value;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (!recorder.isRecording()) {
            return wrapped.invoke(context, base, method, types, arguments);
        }
        recorder.enterMethod(base, method);
        Object value;
        try {
            value = wrapped.invoke(context, base, method, types, arguments);
        } finally {
            recorder.leaveMethod();
        }
        if (context.isPropertyResolved()) {
            recorder.invoked(base, method, value);
            context.setPropertyResolved(true);
        }
        return value;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return wrapped.getType(context, base, property);
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        wrapped.setValue(context, base, property, value);
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return wrapped.isReadOnly(context, base, property);
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return wrapped.getCommonPropertyType(context, base);
    }

    @Override
    public <T> T convertToType(ELContext context, Object value, Class<T> type) {
        return wrapped.convertToType(context, value, type);
    }
}
