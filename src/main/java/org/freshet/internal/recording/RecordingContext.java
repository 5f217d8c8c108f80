package org.freshet.internal.recording;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.EvaluationListener;
import jakarta.el.FunctionMapper;
import jakarta.el.ImportHandler;
import jakarta.el.VariableMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An EL context whose resolver records; everything else is that of the context below. Rejected: an {@code EvaluationListener}, which is
 * not told of values, nor of names that CDI resolves.
 */
final class RecordingContext extends ELContext {

    private final ELContext wrapped;
    private final Recorder recorder;
    private final ELResolver resolver;

    RecordingContext(ELContext wrapped, Recorder recorder) {
        this.wrapped = wrapped;
        this.recorder = recorder;
        this.resolver = new RecordingResolver(wrapped.getELResolver(), recorder);
    }

    @Override
    public ELResolver getELResolver() {
        return resolver;
    }

    @Override
    public FunctionMapper getFunctionMapper() {
        return wrapped.getFunctionMapper();
    }

    @Override
    public VariableMapper getVariableMapper() {
        return wrapped.getVariableMapper();
    }

    @Override
    public void setPropertyResolved(boolean resolved) {
        wrapped.setPropertyResolved(resolved);
    }

    @Override
    public void setPropertyResolved(Object base, Object property) {
        wrapped.setPropertyResolved(base, property);
    }

    @Override
    public boolean isPropertyResolved() {
        return wrapped.isPropertyResolved();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void putContext(Class key, Object contextObject) {
        wrapped.putContext(key, contextObject);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Object getContext(Class key) {
        return wrapped.getContext(key);
    }

    @Override
    public ImportHandler getImportHandler() {
        return wrapped.getImportHandler();
    }

    @Override
    public Locale getLocale() {
        return wrapped.getLocale();
    }

    @Override
    public void setLocale(Locale locale) {
        wrapped.setLocale(locale);
    }

    @Override
    public void addEvaluationListener(EvaluationListener listener) {
        wrapped.addEvaluationListener(listener);
    }

    @Override
    public List<EvaluationListener> getEvaluationListeners() {
        return wrapped.getEvaluationListeners();
    }

    @Override
    public void notifyBeforeEvaluation(String expression) {
        recorder.evaluates(expression);
        wrapped.notifyBeforeEvaluation(expression);
    }

    @Override
    public void notifyAfterEvaluation(String expression) {
        recorder.evaluated();
        wrapped.notifyAfterEvaluation(expression);
    }

    @Override
    public void notifyPropertyResolved(Object base, Object property) {
        wrapped.notifyPropertyResolved(base, property);
    }

    @Override
    public boolean isLambdaArgument(String argument) {
        return wrapped.isLambdaArgument(argument);
    }

    @Override
    public Object getLambdaArgument(String argument) {
        return wrapped.getLambdaArgument(argument);
    }

    @Override
    public void enterLambdaScope(Map<String, Object> arguments) {
        wrapped.enterLambdaScope(arguments);
    }

    @Override
    public void exitLambdaScope() {
        wrapped.exitLambdaScope();
    }

    @Override
    public <T> T convertToType(Object value, Class<T> type) {
        return wrapped.convertToType(value, type);
    }
}
