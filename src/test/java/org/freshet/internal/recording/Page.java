package org.freshet.internal.recording;

import jakarta.el.BeanELResolver;
import jakarta.el.CompositeELResolver;
import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.ListELResolver;
import jakarta.el.MapELResolver;
import jakarta.el.VariableMapper;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.lifecycle.Lifecycle;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.freshet.internal.region.Path;

/** One request for a page, as Faces would evaluate its expressions; it ends when it is closed. */
public final class Page implements AutoCloseable {

    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, Object> application = new HashMap<>();
    private final FacesContext context;

    public Page(Entities entities, BeanManager beans, BooleanSupplier transaction) {
        this(entities, beans, transaction, Map.of());
    }

    /** @param given the attributes that the request has before Faces */
    public Page(Entities entities, BeanManager beans, BooleanSupplier transaction, Map<String, Object> given) {
        attributes.putAll(given);
        application.put(Recording.class.getName(), new Recording(entities, beans, transaction));
        ELResolver resolver = resolver(beans);
        ELContext el = new ELContext() {
            @Override
            public ELResolver getELResolver() {
                return resolver;
            }

            @Override
            public FunctionMapper getFunctionMapper() {
                return null;
            }

            @Override
            public VariableMapper getVariableMapper() {
                return null;
            }
        };
        context = new RecordingContextFactory(new FacesContextFactory(null) {
                    @Override
                    public FacesContext getFacesContext(Object a, Object b, Object c, Lifecycle d) {
                        return new Plain(el);
                    }
                })
                .getFacesContext(null, null, null, null);
    }

    /** The value of {@code a.b.c}; a step that ends with parentheses is a method's. */
    public Object value(String expression) {
        Object value = null;
        ELContext el = context.getELContext();
        for (String step : expression.split("\\.")) {
            value = step.endsWith("()")
                    ? el.getELResolver()
                            .invoke(el, value, step.substring(0, step.length() - 2), new Class<?>[0], new Object[0])
                    : el.getELResolver().getValue(el, value, step);
        }
        return value;
    }

    /** Sets what an iteration or a tag would. */
    public void attribute(String name, Object value) {
        attributes.put(name, value);
    }

    /** What a region depends on that does this while it is rendered. */
    public Set<String> region(Runnable content) {
        return region(Set.of(), content);
    }

    public Set<String> region(Set<String> narrowed, Runnable content) {
        Recorder recorder = Recorder.of(context);
        Reading reading = recorder.begin(narrowed, false);
        content.run();
        return recorder.end(reading).paths().stream().map(Path::toString).collect(Collectors.toSet());
    }

    /** Why one expression in a region does not show everybody the same. */
    public Set<String> evidence(String expression) {
        Recorder recorder = Recorder.of(context);
        Reading reading = recorder.begin(Set.of(), false);
        value(expression);
        return recorder.end(reading).evidence().stream().map(Evidence::reason).collect(Collectors.toSet());
    }

    /** Whether a region would be surrounded by what is not the same for everybody: one inside another that has read this. */
    public boolean isPersonalInside(String expression) {
        Recorder recorder = Recorder.of(context);
        Reading outer = recorder.begin(Set.of(), false);
        value(expression);
        boolean personal = recorder.hasPersonalSurroundings();
        recorder.end(outer);
        return personal;
    }

    /** Whether a region would be surrounded by what is not the same for everybody, for all that was read outside of regions. */
    public boolean isPersonal() {
        return Recorder.of(context).hasPersonalSurroundings();
    }

    /** What one expression in a region depends on. */
    public Set<String> region(String expression) {
        return region(() -> value(expression));
    }

    private ELResolver resolver(BeanManager beans) {
        CompositeELResolver resolvers = new CompositeELResolver();
        resolvers.add(new Names(beans));
        resolvers.add(new MapELResolver());
        resolvers.add(new ListELResolver());
        resolvers.add(new BeanELResolver());
        return resolvers;
    }

    @Override
    public void close() {
        context.release();
    }

    /** What names of beans with dots begin with. */
    private record Beginning(String name) {

        private static final Set<String> NAMES = Set.of("shop", "shop.new");

        @Override
        public String toString() {
            return name;
        }
    }

    private final class Names extends ELResolver {

        private final BeanManager beans;

        Names(BeanManager beans) {
            this.beans = beans;
        }

        @Override
        public Object getValue(ELContext el, Object base, Object property) {
            if (base != null && !(base instanceof Beginning)) {
                return null;
            }
            el.setPropertyResolved(true);
            if (property.equals("requestScope")) {
                return attributes;
            }
            String name = base == null ? property.toString() : base + "." + property;
            if (Beginning.NAMES.contains(name)) {
                return new Beginning(name);
            }
            Bean<?> bean = beans.resolve(beans.getBeans(name));
            return bean == null
                    ? attributes.get(name)
                    : beans.getReference(bean, Object.class, beans.createCreationalContext(bean));
        }

        @Override
        public Class<?> getType(ELContext el, Object base, Object property) {
            return null;
        }

        @Override
        public void setValue(ELContext el, Object base, Object property, Object value) {}

        @Override
        public boolean isReadOnly(ELContext el, Object base, Object property) {
            return true;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext el, Object base) {
            return Object.class;
        }
    }

    private final class Plain extends FacesContextWrapper {

        private final Map<Object, Object> own = new HashMap<>();
        private final ELContext el;

        Plain(ELContext el) {
            super(null);
            this.el = el;
        }

        @Override
        public Map<Object, Object> getAttributes() {
            return own;
        }

        @Override
        public ELContext getELContext() {
            return el;
        }

        @Override
        public jakarta.faces.component.UIViewRoot getViewRoot() {
            return null;
        }

        @Override
        @SuppressWarnings("unchecked")
        public ExternalContext getExternalContext() {
            return new ExternalContextWrapper(null) {
                @Override
                public Map<String, Object> getRequestMap() {
                    return attributes;
                }

                @Override
                public Map<String, Object> getApplicationMap() {
                    return application;
                }

                @Override
                public Object getSession(boolean create) {
                    return null;
                }
            };
        }

        @Override
        public void release() {
            setCurrentInstance(null);
        }
    }
}
